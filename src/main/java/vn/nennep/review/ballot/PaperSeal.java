package vn.nennep.review.ballot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.nennep.review.RatingLevel;

/**
 * Seals a paper under the key of its box: AES-256-GCM with a random nonce, one byte a line. Papers of one box are of one length whatever was chosen, equal
 * choices look different, and a paper can't be carried into another box.
 */
final class PaperSeal {

    /** A paper that can't be read with the key of its box. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        Broken() {
            super("A paper can't be read");
        }
    }

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** Nothing chosen: the line is invalid. */
    private static final byte BLANK = 0;

    private final SecretKeySpec key;
    private final byte[] box;
    private final SecureRandom random = new SecureRandom();

    /** @param boxName names the box for ever */
    PaperSeal(byte[] key, String boxName) {
        this.key = new SecretKeySpec(key, "AES");
        this.box = boxName.getBytes(StandardCharsets.US_ASCII);
    }

    /** @param choices one for each line of the box; null for none */
    String seal(List<RatingLevel> choices) {
        byte[] plain = new byte[choices.size()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = choices.get(i) == null ? BLANK : (byte) (choices.get(i).ordinal() + 1);
        }
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            return Base64.getEncoder().encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No paper can be sealed", e);
        } finally {
            Arrays.fill(plain, BLANK);
        }
    }

    /** @throws Broken if it was sealed otherwise, or changed since */
    List<RatingLevel> open(String paper) throws Broken {
        try {
            byte[] bytes = Base64.getDecoder().decode(paper);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE)).doFinal(bytes, NONCE, bytes.length - NONCE);
            List<RatingLevel> choices = new ArrayList<>();
            for (byte choice : plain) {
                choices.add(choice == BLANK ? null : RatingLevel.values()[choice - 1]);
            }
            return choices;
        } catch (AEADBadTagException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Broken();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No paper can be opened", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(box);
        return cipher;
    }
}
