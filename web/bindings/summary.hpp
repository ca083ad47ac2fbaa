// What a list of many filings shows of one, as JSON: its columns and rows are left to the workspace.
#pragma once

#include "filigree/write.hpp"

/// {"form","accession","shape","rows","bytes","errors","warnings","notes","unread","problem":{"message","offset"},
/// "date","dateOf","headline","facts":{COLUMN: text}}; unknown is null. `date` is that of filing, else the one that the
/// filing is about, `dateOf` its column; `facts` are the headline's parts that stand in cells.
void write_summary(const filigree::filing& source, filigree::output& out);
