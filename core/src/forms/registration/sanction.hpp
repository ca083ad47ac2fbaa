// Sanctions in disclosure reports of municipal advisors: how long, and what they are.
#pragma once

#include "spec/columns.hpp"

namespace filigree::registration {

inline constexpr column_spec sanction_period_columns[] = {
    columns::own("START_DATE", value_type::date, "startDate/date", "Start: date", "Day of the beginning."),
    columns::own("START_EXACT", value_type::text, "startDate/exact", "Start: date is exact",
                 "Of the beginning: marked when what is given is exact."),
    columns::own("START_EXPLANATION", value_type::text, "startDate/explanationInfo/explanation",
                 "Start: explanation of the date",
                 "Of the beginning: what explains it, or a mark that it is explained."),
    columns::own("START_EXPLANATION_TEXT", value_type::text, "startDate/explanationInfo/provideExplanation",
                 "Start: explanation of the date, in words",
                 "Of the beginning: what explains it where it is not exact."),
    columns::own("END_DATE", value_type::date, "endDate/date", "End: date", "Day of the end."),
    columns::own("END_EXACT", value_type::text, "endDate/exact", "End: date is exact",
                 "Of the end: marked when what is given is exact."),
    columns::own("END_EXPLANATION", value_type::text, "endDate/explanationInfo/explanation",
                 "End: explanation of the date", "Of the end: what explains it, or a mark that it is explained."),
    columns::own("END_EXPLANATION_TEXT", value_type::text, "endDate/explanationInfo/provideExplanation",
                 "End: explanation of the date, in words", "Of the end: what explains it where it is not exact."),
    columns::own("DESCRIPTION", value_type::text, "description", "Description", "Description of the sanction."),
};

}  // namespace filigree::registration
