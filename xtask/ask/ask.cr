# Asks an enumeration of Crystal; the compiler lists its names.
# imports go here

def say(index, status)
  puts "=\t#{index}\t#{status.value}"
end

# questions go here
