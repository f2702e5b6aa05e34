package org.veeduria.engine.demo;

/** An invented public body in a real district; {@code weight} says how much it buys beside the others. */
record Entity(String id, String name, Place place, String telephone, int weight) {}
