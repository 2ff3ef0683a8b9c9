# Excerpt of lib/HTTP/Status.pm, HTTP-Message 7.02 and 6.03, shortened. Artistic-1.0-Perl OR GPL-1.0-or-later.
my %StatusCode = (
    203 => 'Non-Authoritative Information',
    302 => 'Found',
    306 => '(Unused)',                        # RFC 9110: Previously used and reserved
    413 => 'Content Too Large',
    418 => 'I\'m a teapot',		      # RFC 2324
#   419 .. 420
);

    $message =~ s/I'm/I am/;
    $message =~ tr/a-z \-/A-Z__/;

# backwards compatibility
*RC_MOVED_TEMPORARILY = \&RC_FOUND;  # 302 was renamed in the standard

my %compat = (
    PAYLOAD_TOO_LARGE             => \&HTTP_CONTENT_TOO_LARGE,
);
