package org.veeduria.spark;

import org.apache.spark.sql.SparkSession;

/** One Spark for all tests of the module: two threads, no pages, few partitions. */
final class LocalSpark {
    static final SparkSession SESSION = Jobs.session("tests")
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();

    private LocalSpark() {}
}
