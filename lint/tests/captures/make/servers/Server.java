import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** The JDK's own server. */
public class Server {
    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 80), 0);
        byte[] page = Files.readAllBytes(Path.of("/srv/www/page.html"));
        server.createContext("/page.html", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.createContext("/empty", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/status/", exchange -> {
            int code = Integer.parseInt(exchange.getRequestURI().getPath().substring("/status/".length()));
            byte[] content = "content\n".getBytes();
            exchange.sendResponseHeaders(code, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.createContext("/upload", exchange -> {
            byte[] content = (exchange.getRequestBody().readAllBytes().length + " octets\n").getBytes();
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.createContext("/error", exchange -> { throw new IllegalStateException("broken"); });
        server.start();
    }
}
