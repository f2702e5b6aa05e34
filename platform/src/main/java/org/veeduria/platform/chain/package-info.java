/**
 * The chain of a place and a year: what it received, budgeted, spent, contracted and built, joined from the rooms that hold each
 * step, every figure with its rows, its rule and its proof. Holds no table of its own.
 */
@ApplicationModule(allowedDependencies = {"shared", "places", "extractives", "budget", "contracting", "works"})
@NullMarked
package org.veeduria.platform.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
