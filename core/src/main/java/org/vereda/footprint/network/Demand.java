package org.vereda.footprint.network;

import java.util.Arrays;

/** What is asked for: amounts of some nodes of a network, each in its node's unit. */
public final class Demand {
    private final int[] nodes;
    private final double[] amounts;

    private Demand(int[] nodes, double[] amounts) {
        this.nodes = nodes;
        this.amounts = amounts;
    }

    /** Nothing yet. */
    public static Demand none() {
        return new Demand(new int[0], new double[0]);
    }

    /** One unit of a node. */
    public static Demand of(int node) {
        return of(node, 1);
    }

    /** An amount of a node. */
    public static Demand of(int node, double amount) {
        return new Demand(new int[] {node}, new double[] {amount});
    }

    /** The same and an amount of another node, as for a weighted portfolio. */
    public Demand and(int node, double amount) {
        int[] moreNodes = Arrays.copyOf(nodes, nodes.length + 1);
        double[] moreAmounts = Arrays.copyOf(amounts, amounts.length + 1);
        moreNodes[nodes.length] = node;
        moreAmounts[nodes.length] = amount;
        return new Demand(moreNodes, moreAmounts);
    }

    /** Number of amounts. */
    public int size() {
        return nodes.length;
    }

    /** The node of an amount. */
    public int node(int index) {
        return nodes[index];
    }

    /** An amount in its node's unit. */
    public double amount(int index) {
        return amounts[index];
    }

    /** One amount for every node of a network of that size; amounts of one node are added. */
    double[] vector(int size) {
        double[] vector = new double[size];
        for (int i = 0; i < nodes.length; i++) {
            vector[nodes[i]] += amounts[i];
        }
        return vector;
    }

    /** {@code sum of amount * value of its node}. */
    double times(double[] values) {
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            sum += amounts[i] * values[nodes[i]];
        }
        return sum;
    }
}
