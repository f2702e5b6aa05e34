/**
 * The engine on an Apache Spark cluster: {@link org.veeduria.spark.FlagJob} folds red flags over a folder of OCDS files, and
 * {@link org.veeduria.spark.CubeJob} answers questions to the budget cube over a folder of Parquet files. Both give exactly what
 * one machine gives; docs/spark.md says when they are worth it.
 */
@NullMarked
package org.veeduria.spark;

import org.jspecify.annotations.NullMarked;
