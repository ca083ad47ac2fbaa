// Forms TA-1 and TA-W: disciplinary history, question by question, and each action.
#pragma once

#include "spec/columns.hpp"

namespace filigree::ta {

using enum value_type;
using namespace columns;

constexpr column_spec disciplinary_history_columns[] = {
    accession_number(),
    own("FELONY", code, "felonyOrMisdemeanor/involved", "Felony or misdemeanor",
        "Y when the registrant or somebody who controls it was convicted of a felony or misdemeanor in "
        "investment-related business within ten years."),
    own("OTHER_FELONY", code, "otherFelony/involved", "Other felony",
        "Y when the registrant or somebody who controls it was convicted of some other felony within ten years."),
    own("ENJOINED", code, "enjoinedInvestmentRelatedActivity/involved", "Enjoined",
        "Y when the registrant or somebody who controls it was enjoined by a court from investment-related activity."),
    own("COURT_VIOLATION", code, "violationOfInvestmentRelatedRegulation/involved", "Violation found by a court",
        "Y when the registrant or somebody who controls it was found by a court to have violated investment-related "
        "laws."),
    own("SEC_FALSE_STATEMENT", code, "falseStatementOrOmission/involved", "False statement, SEC or CFTC",
        "Y when the registrant or somebody who controls it was found by the SEC or CFTC to have made a false statement "
        "or omission."),
    own("SEC_VIOLATION", code, "violationOfRegulations/involved", "Violation, SEC or CFTC",
        "Y when the registrant or somebody who controls it was found by the SEC or CFTC to have violated their rules."),
    own("SEC_AUTHORIZATION", code, "authorizationDeniedOrSuspended/involved", "Business stopped, SEC or CFTC",
        "Y when the registrant or somebody who controls it was found by the SEC or CFTC to have caused a business to "
        "lose its authorization."),
    own("SEC_REGISTRATION", code, "registrationDeniedOrSuspended/involved", "Registration denied, SEC or CFTC",
        "Y when the registrant or somebody who controls it had a registration denied, suspended or limited by the SEC "
        "or CFTC."),
    own("AGENCY_FALSE_STATEMENT", code, "federalOrStateRegulatoryAgency/fsrFalseStatementOrOmission/involved",
        "False statement, other agency",
        "Y when the registrant or somebody who controls it was found by another federal or state agency to have made a "
        "false statement or omission."),
    own("AGENCY_VIOLATION", code, "federalOrStateRegulatoryAgency/fsrViolationOfInvestmentRelatedRegulation/involved",
        "Violation, other agency",
        "Y when the registrant or somebody who controls it was found by another federal or state agency to have "
        "violated investment-related rules."),
    own("AGENCY_AUTHORIZATION", code, "federalOrStateRegulatoryAgency/fsrAuthorizationDeniedOrSuspended/involved",
        "Business stopped, other agency",
        "Y when the registrant or somebody who controls it was found by another federal or state agency to have caused "
        "a business to lose its authorization."),
    own("AGENCY_ORDER", code, "federalOrStateRegulatoryAgency/fsrFoundOrderAgainstApplicant/involved",
        "Order, other agency",
        "Y when the registrant or somebody who controls it was the subject of an order of another federal or state "
        "agency within ten years."),
    own("AGENCY_REGISTRATION", code, "federalOrStateRegulatoryAgency/fsrRegistrationDeniedOrSuspended/involved",
        "Registration denied, other agency",
        "Y when the registrant or somebody who controls it had a registration or license denied or suspended by "
        "another federal or state agency."),
    own("AGENCY_LICENSE", code, "federalOrStateRegulatoryAgency/fsrRevokedSuspendedLicense/involved",
        "License revoked, other agency",
        "Y when the registrant or somebody who controls it lost a license as an attorney or accountant."),
    own("SRO_FALSE_STATEMENT", code, "selfRegulatoryAgency/sraFalseStatementOrOmission/involved",
        "False statement, self-regulatory",
        "Y when the registrant or somebody who controls it was found by a self-regulatory organization to have made a "
        "false statement or omission."),
    own("SRO_VIOLATION", code, "selfRegulatoryAgency/sraViolationOfRules/involved", "Violation, self-regulatory",
        "Y when the registrant or somebody who controls it was found by a self-regulatory organization to have "
        "violated its rules."),
    own("SRO_AUTHORIZATION", code, "selfRegulatoryAgency/sraAuthorizationDeniedOrSuspended/involved",
        "Business stopped, self-regulatory",
        "Y when the registrant or somebody who controls it was found by a self-regulatory organization to have caused "
        "a business to lose its authorization."),
    own("SRO_LICENSE", code, "selfRegulatoryAgency/sraRevokedSuspendedLicense/involved", "Disciplined, self-regulatory",
        "Y when the registrant or somebody who controls it was disciplined by a self-regulatory organization by loss "
        "of membership or otherwise."),
    own("FOREIGN_AGENCY", code, "foreignAgency/involved", "Foreign agency",
        "Y when the registrant or somebody who controls it was found by a foreign authority to have made a false "
        "statement or violated rules."),
    own("PROCEEDINGS", code, "subjectOfProceedings/involved|involved", "Subject of proceedings",
        "Y when the registrant or somebody who controls it is the subject of proceedings that could lead to a yes "
        "above."),
    own("BOND", code, "revokedBond/involved", "Bond denied",
        "Y when the registrant or somebody who controls it had a bond denied, paid out or revoked."),
    own("JUDGMENTS", code, "unsatisfiedJudgementsOrLiens/involved|unsatisfiedJudgmentsInvolved", "Judgments or liens",
        "Y when the registrant or somebody who controls it has unsatisfied judgments or liens against it."),
};

constexpr column_spec disciplinary_action_columns[] = {
    accession_number(),
    own("QUESTION", code, "name()", "Question",
        "Element of the question that the action answers, with Details behind it."),
    own("NAME", text, "entityName", "Name", "Who was involved."),
    own("TITLE", text, "actionTitle", "Title of action", "Title of the action."),
    own("ACTION_DATE", text, "actionDate", "Date", "Day of the action."),
    own("COURT", text, "courtOrBodyNameAndLocation", "Court or body", "Name and place of the court or body."),
    own("DESCRIPTION", text, "actionDescription", "Description", "What the action was about."),
    own("DISPOSITION", text, "dispositionOfProceeding", "Disposition", "How the proceeding ended."),
};

}  // namespace filigree::ta
