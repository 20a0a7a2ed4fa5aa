package org.konbit.gateway.keys;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The keys in the gateway's database. */
interface StoredKeys extends Repository<StoredKey, String> {
    List<StoredKey> findAll();

    /** @throws org.springframework.dao.DuplicateKeyException when that generation exists */
    <S extends StoredKey> S insert(S key);

    void deleteById(String id);
}
