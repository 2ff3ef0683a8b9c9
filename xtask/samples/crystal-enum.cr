# Excerpt of status.cr, Crystal 1.21, shortened. Apache-2.0.
# An enum that provides additional support around HTTP status codes.
enum HTTP::Status
  CONTINUE                        = 100
  NETWORK_AUTHENTICATION_REQUIRED = 511

  # HTTP::Status.new(100)  # => HTTP::Status::CONTINUE
  def self.new(status_code : Int32) : self
  end
end
