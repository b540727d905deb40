package medassist.console.block;

/** A part of a page 页面区块. */
public sealed interface Block permits Notice, Facts, Table, Entry, Gauges, Waterfall, Sentences, Links, Picture {}
