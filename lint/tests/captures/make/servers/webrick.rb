require 'webrick'
server = WEBrick::HTTPServer.new(BindAddress: '127.0.0.1', Port: 80, DocumentRoot: '/srv/www', RequestTimeout: 1,
                                 AccessLog: [], Logger: WEBrick::Log.new(File::NULL))
server.mount_proc('/old') { |_, response| response.set_redirect(WEBrick::HTTPStatus::Found, '/page.html') }
server.mount_proc('/moved') { |_, response| response.set_redirect(WEBrick::HTTPStatus::MovedPermanently, 'http://www.example/page.html') }
server.mount_proc('/empty') { |_, response| response.status = 204 }
server.mount_proc('/error') { raise 'broken' }
server.mount_proc('/upload') { |request, response| response.body = "#{request.body.to_s.bytesize} octets\n" }
server.mount_proc('/private/') do |request, response|
  WEBrick::HTTPAuth.basic_auth(request, response, 'site') { |user, password| user == 'user' && password == 'password' }
  response.body = "private\n"
end
server.mount_proc('/status/') do |request, response|
  response.status = request.path.split('/').last.to_i
  response.body = "content\n"
end
trap('TERM') { server.shutdown }
server.start
