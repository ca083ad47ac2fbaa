// The columns that stand before a table's own once its rows are among those of other filings.
#pragma once

#include "filigree/table.hpp"

namespace filigree {

enum class leading : std::uint8_t { file, accession, form, filing_date, group, repeats };

/// The last two are told only by a workspace, which knows all filings.
inline constexpr column leading_columns[] = {
    {"FILE", value_type::text, "File", "The file that the row comes from.", column_origin::filigree, column_role::key},
    {"ACCESSION", value_type::text, "Accession number",
     "EDGAR's number of the submission; unknown for a bare document.", column_origin::filigree, column_role::key},
    {"FORM", value_type::code, "Form", "Name of the form, with /A for an amendment.", column_origin::filigree,
     column_role::key},
    {"FILING_DATE", value_type::date, "Filed", "Date on which EDGAR took the filing.", column_origin::filigree,
     column_role::key},
    {"FILING_GROUP", value_type::decimal, "Group", "Filings that report one event, or are copies, have one number.",
     column_origin::filigree, column_role::key},
    {"REPEATS", value_type::text, "Repeats", "The file whose rows this one repeats: totals count them once.",
     column_origin::filigree, column_role::key},
};

/// The columns that stand behind them when places are asked for: one stretch a row, so that a table stays a table.
inline constexpr column source_columns[] = {
    {"SOURCE_FILE", value_type::text, "File", "The file that the row comes from.", column_origin::filigree,
     column_role::key},
    {"SOURCE_SHA256", value_type::text, "SHA-256", "Of that file, in hexadecimal.", column_origin::filigree,
     column_role::key},
    {"SOURCE_OFFSET", value_type::decimal, "First byte", "Where in the file the row's first value stands.",
     column_origin::filigree, column_role::key},
    {"SOURCE_LENGTH", value_type::decimal, "Bytes", "From there to the end of the row's last value.",
     column_origin::filigree, column_role::key},
};
constexpr std::size_t leading_count = 6;
constexpr std::size_t leading_of_filing = 4;

}  // namespace filigree
