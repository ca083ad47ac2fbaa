// Forms SBSE and SBSE-A: what the matters of disclosure reports have in common.
#pragma once

#include "spec/columns.hpp"

namespace filigree::sbse {

using enum value_type;
using namespace columns;

/// Whom the matter is about.
constexpr column_spec subject_columns[] = {
    own("WHOSE", code, "name()", "Applicant, affiliate or principal",
        "Element: the applicant, an affiliate in control, or the principal of the report."),
    own("NAME_OF_APPLICANT", text, "nameOfApplicant", "Applicant", "Name of the applicant that the report is about."),
    own("IS_TO_REMOVE", code, "isToRemove", "Report to be removed from the record",
        "Y when the report is to be removed from the record."),
    own("DRP_REMOVAL_REASON", text, "drpRemovalReason", "Why it is to be removed",
        "Why the report is to be removed from the record."),
    own("EXPLAIN_CIRCUMSTANCES", text, "explainCircumstances", "Circumstances", "Circumstances of the removal."),
};

constexpr column_spec affiliate_columns[] = {
    own("CRD_NUMBER", text, "controlAffiliateDetails/crdNumber", "CRD number",
        "The person's number in the Central Registration Depository."),
    own("UIC_NUMBER", text, "controlAffiliateDetails/uicNumber", "Unique identification code",
        "The person's UIC, such as a legal entity identifier."),
    own("PERSON_TYPE", text, "controlAffiliateDetails/personType", "Firm or natural person",
        "Which of the two the person is."),
    own("IS_PERSON_REGISTERED", code, "controlAffiliateDetails/isPersonRegistered", "Registered",
        "Y when the person is registered."),
    own("NAME_OF_FIRM", text, "controlAffiliateDetails/nameOfFirm", "Firm",
        "Name of the firm, where the person is one."),
    own("PREFIX", text, "controlAffiliateDetails/prefix", "Name prefix", "Title before the name of the person."),
    own("FIRST_NAME", text, "controlAffiliateDetails/firstName", "First name", "First name of the person."),
    own("MIDDLE_NAME", text, "controlAffiliateDetails/middleName", "Middle name", "Middle name of the person."),
    own("LAST_NAME", text, "controlAffiliateDetails/lastName", "Last name", "Last name of the person."),
    own("SUFFIX", text, "controlAffiliateDetails/suffix", "Name suffix", "What follows the name of the person."),
    own("IS_SHOULD_BE_REMOVED", code, "controlAffiliateDetails/isShouldBeRemoved",
        "Report to be removed for this person", "Y when the report should be removed for this person."),
    own("IS_SUBMITTED_TO_CRD", code, "controlAffiliateDetails/isSubmittedToCRD", "Submitted to the CRD",
        "Y when the person has given the report to the Central Registration Depository."),
};

}  // namespace filigree::sbse
