package org.konbit.notifications.signin;

import java.util.List;
import org.konbit.notifications.sending.HandOver;
import org.konbit.notifications.sending.Handed;
import org.konbit.notifications.wording.Languages;
import org.konbit.notifications.wording.Text;
import org.konbit.notifications.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends a code to whoever has a contact point, also if they want no other messages: they asked for it just now. It is
 * handed over at once and stored nowhere; whoever asked for it tries again if it can't be.
 */
@Component
public class SendCode {
    private static final Logger log = LoggerFactory.getLogger(SendCode.class);

    private final FindHolders findHolders;
    private final HandOver handOver;

    SendCode(FindHolders findHolders, HandOver handOver) {
        this.findHolders = findHolders;
        this.handOver = handOver;
    }

    /**
     * False when it may be tried again; nothing is sent where nobody is known.
     *
     * @param challenge which the code is for; the provider knows the same message again by it
     * @param language that is wanted, where several people share a phone and do not all speak the same
     * @param forAnother whether it lets somebody in whose relay they are; whom is not said, as texts can be read on
     *     their way
     */
    public boolean send(
            String contact, String challenge, String code, int minutes, String language, boolean forAnother) {
        var holders = findHolders.of(contact);
        if (holders.isEmpty()) return true;
        var to = holders.getFirst();
        var spoken = spoken(holders, language);
        var text = Wording.text(forAnother ? "code.relayed" : "code.sms", spoken, code, minutes);
        var handed = to.isPhone()
                ? handOver.sms(to.address(), text, challenge)
                : handOver.mail(to.address(), mail(text, spoken), spoken, challenge);
        return switch (handed) {
            case Handed.Accepted accepted -> true;
            case Handed.Refused refused -> {
                log.warn("A sign-in code was refused: {}", refused.code());
                yield true;
            }
            case Handed.Later later -> false;
            case Handed.Unreachable unreachable -> false;
        };
    }

    private static Text mail(String text, String language) {
        var title = Wording.text("code.title", language);
        return new Text(title, text, text, title);
    }

    private static String spoken(List<Holder> holders, String wanted) {
        var theirs = holders.stream()
                .map(holder -> Languages.spoken(holder.language()))
                .toList();
        return theirs.contains(wanted) ? wanted : theirs.getFirst();
    }
}
