package org.konbit.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** In which of the forms that there are an answer is wanted, by the {@code Accept} header. */
public final class WantedForm {
    public static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private WantedForm() {}

    /**
     * The first where none is asked for.
     *
     * @throws HttpMediaTypeNotAcceptableException a 406, when there is none that is wanted
     */
    public static MediaType of(@Nullable String accept, List<MediaType> forms)
            throws HttpMediaTypeNotAcceptableException {
        if (accept == null || accept.isBlank()) return forms.getFirst();
        for (var wanted : wantedBy(accept, forms)) {
            if (wanted.getQualityValue() == 0) continue;
            for (var form : forms) if (wanted.isCompatibleWith(form)) return form;
        }
        throw new HttpMediaTypeNotAcceptableException(forms);
    }

    private static List<MediaType> wantedBy(String accept, List<MediaType> forms)
            throws HttpMediaTypeNotAcceptableException {
        try {
            var wanted = new ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(wanted);
            wanted.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
            return wanted;
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException(forms);
        }
    }
}
