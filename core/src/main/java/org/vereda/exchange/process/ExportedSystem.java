package org.vereda.exchange.process;

/**
 * A product system to be written with a package: the chain of a process, along the providers that its lines name.
 *
 * @param id its identifier
 * @param name its name
 * @param process the identifier of the process whose reference product it delivers
 * @param amount how much of that product, in the unit of the process's reference line
 */
public record ExportedSystem(String id, String name, String process, double amount) {}
