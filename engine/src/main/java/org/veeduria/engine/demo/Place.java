package org.veeduria.engine.demo;

/** A real district of Peru under its INEI code of six digits. */
record Place(String ubigeo, String region, String province, String district) {}
