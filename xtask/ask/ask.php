<?php
// Asks a class or an interface of PHP for its constants: `php ask.php FILE CLASS PREFIX`, a symbol a line on standard
// input.

[, $file, $class, $prefix] = $argv;
require $file;
foreach (file('php://stdin', FILE_IGNORE_NEW_LINES) as $index => $symbol) {
    try {
        $code = eval("use $class; return $symbol;");
        echo "=\t$index\t$code\n";
    } catch (Error) {
    }
}
foreach ((new ReflectionClass($class))->getConstants() as $name => $code) {
    if (is_int($code) && str_starts_with($name, $prefix)) {
        echo "+\t$name\t$code\n";
    }
}
