package org.rostrum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class SealTest {
    private final TestDatabase database = new TestDatabase();
    private final Seal seal = node();

    private Seal node() {
        return new Seal(new Installation(database.jdbc()));
    }

    @Test
    void what_one_node_has_sealed_another_opens() {
        String sealed = seal.put("rt1\nKEN\u00e9");
        assertThat(sealed).matches("[A-Za-z0-9._-]+");
        assertThat(node().open(sealed)).contains("rt1\nKEN\u00e9");
    }

    @Test
    void nothing_else_can_be_opened() {
        String sealed = seal.put("KEN");
        String mark = sealed.substring(sealed.indexOf('.'));
        assertThat(seal.open(seal.put("BRA").replaceAll("\\..*", "") + mark))
                .as("another text")
                .isEmpty();
        assertThat(new Seal(new Installation(new TestDatabase().jdbc())).open(sealed))
                .as("of another installation")
                .isEmpty();
        for (String bad : new String[] {"", ".", "KEN", "!!.!!", "S0VO.", "." + mark, sealed + "x"}) {
            assertThat(seal.open(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void a_node_that_has_read_the_key_needs_no_database_any_more() {
        String sealed = seal.put("KEN");
        Seal late = node();
        database.goAway();
        assertThat(seal.open(sealed)).contains("KEN");
        assertThatThrownBy(() -> late.open(sealed)).isInstanceOf(DataAccessException.class);
    }
}
