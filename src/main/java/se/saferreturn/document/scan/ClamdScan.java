package se.saferreturn.document.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import se.saferreturn.document.MalwareScan;
import se.saferreturn.document.MalwareScanAwayException;

/** Asks clamd, the daemon of ClamAV, by its INSTREAM command. Anything but its plain "OK" keeps a document out. */
final class ClamdScan implements MalwareScan {

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final InetSocketAddress address;
    private final int patience;

    ClamdScan(String host, int port, Duration patience) {
        // resolved anew for each document, since the daemon may move
        this.address = InetSocketAddress.createUnresolved(host, port);
        this.patience = Math.toIntExact(patience.toMillis());
    }

    @Override
    public boolean isClean(byte[] content) {
        String answer;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), patience);
            socket.setSoTimeout(patience);
            send(content, socket);
            answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), US_ASCII)
                    .replace("\0", "")
                    .strip();
        } catch (IOException away) {
            throw new MalwareScanAwayException(away);
        }
        if (answer.equals("stream: OK")) {
            return true;
        }
        if (answer.endsWith(" FOUND")) {
            return false;
        }
        throw new MalwareScanAwayException();
    }

    private static void send(byte[] content, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        out.write("zINSTREAM\0".getBytes(US_ASCII));
        for (int start = 0; start < content.length; start += CHUNK) {
            int length = Math.min(CHUNK, content.length - start);
            out.writeInt(length);
            out.write(content, start, length);
        }
        out.writeInt(0);
        out.flush();
    }
}
