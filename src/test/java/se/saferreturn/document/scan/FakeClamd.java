package se.saferreturn.document.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Speaks as clamd does, and knows one malware: the EICAR test file. */
final class FakeClamd implements AutoCloseable {

    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket server;
    private final Thread thread;
    private final long largest;

    FakeClamd(long largest) throws IOException {
        this.largest = largest;
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        thread = new Thread(this::answer, "fake clamd");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void answer() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                String command = new String(in.readNBytes("zINSTREAM\0".length()), US_ASCII);
                String answer = command.equals("zINSTREAM\0") ? verdict(in) : "UNKNOWN COMMAND\0";
                client.getOutputStream().write(answer.getBytes(US_ASCII));
            } catch (IOException closed) {
                // the next one, if there is one
            }
        }
    }

    private String verdict(DataInputStream in) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            stream.write(in.readNBytes(length));
        }
        if (stream.size() > largest) {
            return "INSTREAM size limit exceeded. ERROR\0";
        }
        return stream.toString(ISO_8859_1).contains(EICAR) ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0";
    }

    /** A thread that waits in {@code accept} may still serve one more client after the socket is closed. */
    @Override
    public void close() throws IOException {
        server.close();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
