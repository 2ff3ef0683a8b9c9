# Asks HTTP::Status, a symbol a line on standard input.
use strict;
use warnings;
use HTTP::Status qw(:constants);

print "library\t$HTTP::Status::VERSION\n";
my @names = grep { /^(?:HTTP|RC)_/ } @HTTP::Status::EXPORT, @HTTP::Status::EXPORT_OK;
HTTP::Status->import(@names);
my $index = 0;
while (my $symbol = <STDIN>) {
    chomp $symbol;
    my $code = eval "use strict; $symbol";
    print "=\t$index\t$code\n" if defined $code;
    $index++;
}
print "+\t$_\t", HTTP::Status->can($_)->(), "\n" for @names;
