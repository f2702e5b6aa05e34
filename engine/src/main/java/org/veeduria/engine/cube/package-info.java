/**
 * What one may ask of a large table of amounts, as a typed value: measures, cuts, drill-downs, order, page. One renderer writes the
 * question for DuckDB and for Spark SQL so that both give the same answer; nobody's text ever becomes SQL.
 */
@NullMarked
package org.veeduria.engine.cube;

import org.jspecify.annotations.NullMarked;
