# Asks Plug.Conn.Status: `elixir ask.exs FILE`, a symbol a line on standard input.
[file] = System.argv()
Code.compile_file(file)

IO.stream(:stdio, :line)
|> Stream.map(&String.trim/1)
|> Stream.with_index()
|> Enum.each(fn {symbol, index} ->
  {atom, _} = Code.eval_string(symbol)

  try do
    IO.puts("=\t#{index}\t#{Plug.Conn.Status.code(atom)}")
  rescue
    FunctionClauseError -> :ok
  end
end)

# The atom of each code that has one; second names are not listed.
for code <- 100..999 do
  try do
    IO.puts("+\t#{Plug.Conn.Status.reason_atom(code)}\t#{code}")
  rescue
    ArgumentError -> :ok
  end
end
