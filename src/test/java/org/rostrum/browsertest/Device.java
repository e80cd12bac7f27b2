package org.rostrum.browsertest;

/** What somebody looks at. */
enum Device {
    PHONE(390, 844, true),
    LAPTOP(1440, 900, false),
    HALL(1920, 1080, false);

    final int width;
    final int height;
    final boolean touch;

    Device(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }
}
