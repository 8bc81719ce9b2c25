package vn.nennep.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/**
 * Words on a screen that no Vietnamese wrote. A word of plain letters is Vietnamese when it is one syllable, which few English words are; the few that
 * look like one are named.
 */
final class ForeignWords {

    /** What we say on purpose: kinds and sizes of files, and names. “Powered” stands on the mark that the licence of bpmn-js wants to stay. */
    private static final Set<String> OURS = Set.of(
            "docx", "xlsx", "pptx", "pdf", "csv", "zip", "jpg", "png", "mp4", "video", "word", "excel", "powerpoint", "byte", "kb", "powered");

    private static final String SEEN =
            """
            (ours) => {
                const syllable = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x)?[aeiouy]{1,3}(?:ch|ng|nh|c|m|n|p|t)?$/;
                const lookalikes = new Set(['the', 'due', 'you', 'not', 'my']);
                const visible = (node) => node.checkVisibility ? node.checkVisibility({visibilityProperty: true}) : node.offsetParent !== null;
                const texts = [document.title];
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                for (let text = walker.nextNode(); text; text = walker.nextNode()) {
                    const holder = text.parentElement;
                    if (!/^(SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/.test(holder.tagName) && visible(holder)) texts.push(text.data);
                }
                for (const node of document.querySelectorAll('[placeholder], [title], [aria-label], [alt]')) {
                    if (visible(node)) texts.push(...['placeholder', 'title', 'aria-label', 'alt'].map((name) => node.getAttribute(name) ?? ''));
                }
                const foreign = (word) => {
                    const plain = word.toLowerCase();
                    return plain.length > 1 && (!syllable.test(plain) || lookalikes.has(plain)) && !ours.includes(plain) && word !== word.toUpperCase();
                };
                const words = texts.flatMap((text) => text.split(/\\s+/))
                    .map((word) => word.replace(/^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$/gu, ''))
                    .filter((word) => /^[A-Za-z]+(?:['’-][A-Za-z]+)*$/.test(word))
                    .flatMap((word) => word.split(/['’-]/))
                    .filter(foreign);
                return [...new Set(words)];
            }""";

    private ForeignWords() {}

    @SuppressWarnings("unchecked")
    static List<String> on(Page page) {
        return (List<String>) page.evaluate(SEEN, List.copyOf(OURS));
    }
}
