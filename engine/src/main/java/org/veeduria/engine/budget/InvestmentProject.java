package org.veeduria.engine.budget;

/**
 * A project an executor spends on.
 *
 * @param cui unique investment code
 * @param cost of the whole, in soles
 * @param firstYear when spending begins
 * @param years how many years it is meant to take
 */
public record InvestmentProject(String cui, String function, String name, long cost, int firstYear, int years) {}
