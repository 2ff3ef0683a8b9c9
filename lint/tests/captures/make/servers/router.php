<?php
// PHP's own server: files are its business, the rest is this script's.
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path === '/old') { header('Location: /page.html'); return true; }
if ($path === '/moved') { header('Location: http://www.example/page.html', true, 301); return true; }
if ($path === '/temporary') { header('Location: /page.html', true, 307); return true; }
if ($path === '/permanent') { header('Location: /page.html', true, 308); return true; }
if ($path === '/empty') { http_response_code(204); return true; }
if ($path === '/error') { http_response_code(500); return true; }
if ($path === '/upload') { echo strlen(file_get_contents('php://input')), " octets\n"; return true; }
if (preg_match('#^/status/(\d+)$#', $path, $found)) { http_response_code((int) $found[1]); echo "content\n"; return true; }
return false;
