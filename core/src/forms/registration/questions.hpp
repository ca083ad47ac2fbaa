// Disclosure questions that forms of several registrations ask alike.
#pragma once

#include "spec/columns.hpp"

namespace filigree::registration {

inline constexpr column_spec criminal_and_commission_questions[] = {
    columns::own("CRIMINAL_CONVICTED_OF_FELONY", value_type::code, "criminalDisclosure/isConvictedOfFelony",
                 "Convicted of a felony",
                 "Y when the applicant or a person in its control was convicted of a felony in the last ten years."),
    columns::own("CRIMINAL_CHARGED_WITH_FELONY", value_type::code, "criminalDisclosure/isChargedWithFelony",
                 "Charged with a felony", "Y when charged with a felony in the last ten years."),
    columns::own("CRIMINAL_CONVICTED_MISDEMEANOR", value_type::code, "criminalDisclosure/isConvictedMisdemeanor",
                 "Convicted of a misdemeanor",
                 "Y when convicted of a misdemeanor of investments, fraud, theft or the like in the last ten years."),
    columns::own("CRIMINAL_CHARGED_MISDEMEANOR", value_type::code, "criminalDisclosure/isChargedMisdemeanor",
                 "Charged with a misdemeanor", "Y when charged with such a misdemeanor in the last ten years."),
    columns::own("REGULATORY_MADE_FALSE_STATEMENT", value_type::code, "regulatoryActionDisclosure/isMadeFalseStatement",
                 "SEC or CFTC: false statement", "Y when the SEC or CFTC found a false statement or omission."),
    columns::own("REGULATORY_VIOLATED_REGULATION", value_type::code, "regulatoryActionDisclosure/isViolatedRegulation",
                 "SEC or CFTC: violation", "Y when the SEC or CFTC found a violation of its rules or statutes."),
    columns::own("REGULATORY_CAUSE_OF_DENIAL", value_type::code, "regulatoryActionDisclosure/isCauseOfDenial",
                 "SEC or CFTC: cause of denial", "Y when found to be a cause of another's loss of authorization."),
    columns::own("REGULATORY_ORDER_AGAINST", value_type::code, "regulatoryActionDisclosure/isOrderAgainst",
                 "SEC or CFTC: order", "Y when the SEC or CFTC entered an order over investment-related activity."),
    columns::own("REGULATORY_IMPOSED_PENALTY", value_type::code, "regulatoryActionDisclosure/isImposedPenalty",
                 "SEC or CFTC: penalty", "Y when the SEC or CFTC imposed a civil penalty or a cease-and-desist order."),
};

/// Other regulators and self-regulatory organizations.
inline constexpr column_spec regulator_questions[] = {
    columns::own("REGULATORY_FOUND_IN_VIOLATION_OF_REGULATION", value_type::code,
                 "regulatoryActionDisclosure/isFoundInViolationOfRegulation", "Other regulator: violation",
                 "Y when another regulator found a violation of investment-related rules."),
    columns::own("REGULATORY_FOUND_IN_CAUSE_OF_DENIAL", value_type::code,
                 "regulatoryActionDisclosure/isFoundInCauseOfDenial", "Other regulator: cause of denial",
                 "Y when another regulator found it a cause of another's loss of authorization."),
    columns::own("REGULATORY_ORDER_AGAINST_ACTIVITY", value_type::code,
                 "regulatoryActionDisclosure/isOrderAgainstActivity", "Other regulator: order",
                 "Y when another regulator entered an order over investment-related activity."),
    columns::own("REGULATORY_DENIED_LICENSE", value_type::code, "regulatoryActionDisclosure/isDeniedLicense",
                 "Other regulator: license denied",
                 "Y when another regulator denied, suspended or revoked a registration or license."),
    columns::own("REGULATORY_FOUND_MADE_FALSE_STATEMENT", value_type::code,
                 "regulatoryActionDisclosure/isFoundMadeFalseStatement",
                 "Self-regulatory organization: false statement",
                 "Y when a self-regulatory organization found a false statement or omission."),
    columns::own("REGULATORY_FOUND_IN_VIOLATION_OF_RULES", value_type::code,
                 "regulatoryActionDisclosure/isFoundInViolationOfRules", "Self-regulatory organization: violation",
                 "Y when a self-regulatory organization found a violation of its rules."),
    columns::own("REGULATORY_FOUND_IN_CAUSE_OF_SUSPENSION", value_type::code,
                 "regulatoryActionDisclosure/isFoundInCauseOfSuspension",
                 "Self-regulatory organization: cause of suspension",
                 "Y when found to be a cause of another's suspension by a self-regulatory organization."),
    columns::own("REGULATORY_DISCIPLINED", value_type::code, "regulatoryActionDisclosure/isDisciplined",
                 "Self-regulatory organization: disciplined",
                 "Y when expelled, suspended, barred or restricted by a self-regulatory organization."),
    columns::own("REGULATORY_AUTHORIZED_TO_ACT_ATTORNEY", value_type::code,
                 "regulatoryActionDisclosure/isAuthorizedToActAttorney", "Professional authorization lost",
                 "Y when authorization as an attorney, accountant or contractor was revoked or suspended."),
};

inline constexpr column_spec court_and_finance_questions[] = {
    columns::own("CIVIL_ENJOINED", value_type::code, "civilJudicialActionDisclosure/isEnjoined", "Enjoined by a court",
                 "Y when a court enjoined it from investment-related activity in the last ten years."),
    columns::own("CIVIL_FOUND_IN_VIOLATION_OF_REGULATION", value_type::code,
                 "civilJudicialActionDisclosure/isFoundInViolationOfRegulation", "Court found a violation",
                 "Y when a court found a violation of investment-related rules."),
    columns::own("CIVIL_DISMISSED", value_type::code, "civilJudicialActionDisclosure/isDismissed",
                 "Dismissed by settlement", "Y when a civil action over investments was dismissed under a settlement."),
    columns::own("CIVIL_NAMED_IN_CIVIL_PROCEEDING", value_type::code,
                 "civilJudicialActionDisclosure/isNamedInCivilProceeding", "Named in a proceeding",
                 "Y when named in a pending civil proceeding of that kind."),
    columns::own("FINANCIAL_HAS_SUBJECT_OF_BANKRUPTCY", value_type::code, "financialDisclosure/hasSubjectOfBankruptcy",
                 "Bankruptcy", "Y when the subject of a bankruptcy petition in the last ten years."),
    columns::own("FINANCIAL_HAS_TRUSTEE_APPOINTED", value_type::code, "financialDisclosure/hasTrusteeAppointed",
                 "Trustee under the Securities Investor Protection Act",
                 "Y when a trustee was appointed under the Securities Investor Protection Act."),
};

}  // namespace filigree::registration
