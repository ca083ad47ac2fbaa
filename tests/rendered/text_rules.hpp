// What no plain text of a rendering can tell, whichever tool made it: shared by the tests that compare texts with XML.
#pragma once

#include <string>
#include <vector>

#include "support/pairs.hpp"

namespace filigree::test {

/// Columns that no text of a rendering shows.
inline const std::vector<std::string> never_shown = {
    "SUBMISSION.FILING_DATE",
    "SUBMISSION.ISSUERCIK",
    "SUBMISSION.AFF10B5ONE",  // some stylesheets leave the box out
    "SUBMISSION.ISSUER_FOREIGN_TRADING_SYMBOL",
    "REPORTINGOWNER.RPTOWNERCIK",
    "REPORTINGOWNER.FILE_NUMBER",
    "REPORTINGOWNER.RPTOWNER_STATE_DESC",
    "REPORTINGOWNER.RPTOWNER_GOOD_ADDRESS",
    "REPORTINGOWNER.RPTOWNER_NON_US_ADDRESS_FLAG",
    "REPORTINGOWNER.RPTOWNER_NON_US_STATE_TERRITORY",
    "REPORTINGOWNER.RPTOWNER_COUNTRY",
    // Form type and timeliness show through V and the digits of a Form 5 only.
    "NONDERIV_TRANS.TRANS_FORM_TYPE",
    "NONDERIV_TRANS.TRANS_TIMELINESS",
    "NONDERIV_TRANS.TRANS_TIMELINESS_FN",
    "NONDERIV_HOLDING.TRANS_FORM_TYPE",
    "DERIV_TRANS.TRANS_FORM_TYPE",
    "DERIV_TRANS.TRANS_TIMELINESS",
    "DERIV_TRANS.TRANS_TIMELINESS_FN",
    "DERIV_HOLDING.TRANS_FORM_TYPE",
    "DERIV_HOLDING.SHRS_OWND_FOLWNG_TRANS",  // not on a Form 3
    "DERIV_HOLDING.VALU_OWND_FOLWNG_TRANS",
    "DERIV_HOLDING.SHRS_OWND_FOLWNG_TRANS_FN",
    "DERIV_HOLDING.VALU_OWND_FOLWNG_TRANS_FN",
};

/// What the stylesheets print otherwise than the XML says (see html_pairs.cpp): no text of the page can know.
inline bool is_stylesheets_fault(const difference& cell, const filing& rendered) {
  const bool exit_box = cell.column == "NOT_SUBJECT_SEC16" && cell.expected == "true" && cell.got == "false";
  const bool signature = cell.table == "OWNER_SIGNATURE" && cell.got == "(no row)" && rendered.row_count(7) == 0;
  return exit_box || signature;
}

}  // namespace filigree::test
