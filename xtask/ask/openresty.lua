-- Asks the table `ngx` of a server that starts: a symbol a line on standard input.
local version = ngx.config.ngx_lua_version
io.write(("library\t%d.%d.%d\n"):format(math.floor(version / 1000000), math.floor(version / 1000) % 1000, version % 1000))
local index = 0
for symbol in io.lines() do
  local code = loadstring('return ' .. symbol)()
  if code then io.write(('=\t%d\t%d\n'):format(index, code)) end
  index = index + 1
end
for name, code in pairs(ngx) do
  -- A power of two is a method.
  if name:match('^HTTP_') and type(code) == 'number' and code >= 100 and math.log(code) / math.log(2) % 1 > 1e-6 then io.write(('+\t%s\t%d\n'):format(name, code)) end
end
io.flush()
os.exit(0)
