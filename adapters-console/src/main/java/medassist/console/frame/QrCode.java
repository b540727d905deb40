package medassist.console.frame;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.ArrayList;
import java.util.List;
import medassist.console.block.Picture;

/** Draws texts as QR codes 二维码. */
public final class QrCode {

    private QrCode() {}

    public static Picture of(String title, String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        List<Picture.Run> runs = new ArrayList<>();
        for (int y = 0; y < code.size; y++) {
            runs.addAll(row(code, y));
        }
        return new Picture(title, code.size, runs);
    }

    private static List<Picture.Run> row(io.nayuki.qrcodegen.QrCode code, int y) {
        List<Picture.Run> runs = new ArrayList<>();
        int x = 0;
        while (x < code.size) {
            int start = x;
            while (x < code.size && code.getModule(x, y)) {
                x++;
            }
            if (x > start) {
                runs.add(new Picture.Run(start, y, x - start));
            }
            x++;
        }
        return runs;
    }
}
