// Invented filings as ownership XML: people, companies and facts that do not exist.
#pragma once

#include <string>

namespace filigree::test {

struct invented {
  const char* name;
  std::string xml;
};

/// Form 4/A of two owners: every kind of cell with footnotes on every field, transactions and holdings mixed.
std::string invented_form4();
/// Form 3 with holdings in both tables, one of them as a value.
std::string invented_form3();
/// Form 3 of somebody who owns nothing.
std::string invented_empty_form3();
/// Form 5 with timely, late and Form 3 items.
std::string invented_form5();
/// Form 4 of 2026: foreign symbol, addresses abroad with and without state and zip.
std::string invented_foreign_form4();

/// All of them.
const invented (&invented_filings())[5];

}  // namespace filigree::test
