package org.rostrum.panels.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The five regional groups as they are today. */
final class Groups {
    static final String AFRICA = "African States";
    static final String ASIA = "Asia-Pacific States";
    static final String EAST = "Eastern European States";
    static final String LATIN = "Latin American and Caribbean States";
    static final String WEST = "Western European and other States";
    static final List<String> ALL = List.of(AFRICA, ASIA, EAST, LATIN, WEST);
    static final Map<String, Integer> TODAY = sizes(54, 54, 23, 33, 29);

    private Groups() {}

    /** What must be in a map. */
    static <T> T in(Map<String, T> map, String key) {
        T value = map.get(key);
        if (value == null) {
            throw new AssertionError("no " + key + " in " + map);
        }
        return value;
    }

    static Map<String, Integer> sizes(int africa, int asia, int east, int latin, int west) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put(AFRICA, africa);
        sizes.put(ASIA, asia);
        sizes.put(EAST, east);
        sizes.put(LATIN, latin);
        sizes.put(WEST, west);
        return sizes;
    }
}
