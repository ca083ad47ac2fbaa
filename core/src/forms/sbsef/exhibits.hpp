// Form SBSEF: offices and exhibits.
#pragma once

#include "spec/columns.hpp"

namespace filigree::sbsef {

using enum value_type;
using namespace columns;

constexpr column_spec owner_columns[] = {
    accession_number(),
    own("NAME", text, "ownershipName", "Owner",
        "Name of a person who owns ten percent or more, or controls otherwise."),
    own("PERCENTAGE", decimal, "percentageOwnership", "Percent owned", "Share of the applicant owned, in percent."),
    own("STREET_1", text, "address/street1", "Street", "First line of the owner's street address."),
    own("STREET_2", text, "address/street2", "Street, second line", "Second line of the owner's street address."),
    own("CITY", text, "address/city", "City", "City of the owner's address."),
    own("STATE_OR_COUNTRY", code, "address/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the owner's address."),
    own("ZIP", text, "address/zipCode", "ZIP code", "ZIP or postal code of the owner's address."),
    own("BUSINESS_ADDRESS_CONFIDENTIAL", boolean, "address/businessAddressConfFlag",
        "Confidential: the business address", "Confidential treatment is asked for the business address."),
    own("AGREEMENT", text, "agreementDescription", "Agreement", "How control works: the agreement or other means."),
    own("NAME_CONFIDENTIAL", boolean, "ownershipNameConfFlag", "Confidential: the name",
        "Confidential treatment is asked for the name."),
    own("PERCENTAGE_CONFIDENTIAL", boolean, "percentageOwnershipConfFlag", "Confidential: the percentage",
        "Confidential treatment is asked for the percentage."),
    own("ADDRESS_CONFIDENTIAL", boolean, "addressConfFlag", "Confidential: the address",
        "Confidential treatment is asked for the address."),
    own("AGREEMENT_CONFIDENTIAL", boolean, "agreementDescriptionConfFlag", "Confidential: the agreement",
        "Confidential treatment is asked for the agreement."),
};

constexpr column_spec officer_columns[] = {
    accession_number(),
    own("NAME", text, "name", "Name", "Name of the officer, director or governor."),
    own("TITLE", text, "title", "Title", "Position of the person."),
    own("NAME_CONFIDENTIAL", boolean, "nameTitleConfFlag", "Confidential: name and title",
        "Confidential treatment is asked for name and title."),
    own("TERM_FROM", date, "commencementDate", "Term from", "First day of the present term."),
    own("TERM_TO", date, "terminationDate", "Term to", "Last day of the present term."),
    own("TERM_CONFIDENTIAL", boolean, "dateConfFlag", "Confidential: the term",
        "Confidential treatment is asked for the term."),
    own("TIME_IN_POSITION", text, "positionLength", "Time in the position", "How long the person has served."),
    own("TIME_CONFIDENTIAL", boolean, "positionLengthConfFlag", "Confidential: the time served",
        "Confidential treatment is asked for the time served."),
    own("EXPERIENCE", text, "businessAccountExperience", "Business experience",
        "What the person has done in business."),
    own("EXPERIENCE_CONFIDENTIAL", boolean, "businessAccountExperienceConfFlag", "Confidential: the experience",
        "Confidential treatment is asked for the experience."),
    own("AFFILIATIONS", text, "businessAffiliates", "Other affiliations",
        "Other businesses in the derivatives industry that the person has ties to."),
    own("AFFILIATIONS_CONFIDENTIAL", boolean, "businessAffiliatesConfFlag", "Confidential: the affiliations",
        "Confidential treatment is asked for the affiliations."),
    own("COMMITTEES", text, "directorCommittees", "Committees", "Committees that a director sits on."),
    own("COMMITTEES_CONFIDENTIAL", boolean, "directorCommitteesConfFlag", "Confidential: the committees",
        "Confidential treatment is asked for the committees."),
    own("DISCIPLINED", code, "hasDisciplinaryAction", "Disciplinary action",
        "Y when there was an order against the person."),
    own("DISCIPLINARY_REASON", text, "disciplinaryActionReason", "What it was",
        "What the disciplinary action was about."),
    own("DISCIPLINE_CONFIDENTIAL", boolean, "disciplinaryActionConfFlag", "Confidential: the disciplinary action",
        "Confidential treatment is asked for the disciplinary action."),
};

constexpr column_spec exhibit_text_columns[] = {
    accession_number(),
    own("EXHIBIT", text, "name()", "Exhibit", "Element of the exhibit: exhibitGInfo or exhibitNInfo."),
    own("INFORMATION", text, "additionalInformation", "Information", "What the exhibit tells."),
    own("CONFIDENTIAL", boolean, "additionalInformationConfFlag", "Confidential: this information",
        "Confidential treatment is asked for this information."),
};

constexpr column_spec clearing_agency_columns[] = {
    accession_number(),
    own("NAME", text, "clearingAgencyName", "Clearing agency", "Name of a clearing agency that clears the trades."),
    own("NAME_CONFIDENTIAL", boolean, "nameConfFlag", "Confidential: the name",
        "Confidential treatment is asked for the name."),
    own("GUARANTEES_TRADES", boolean, "isGuaranteeingTrades", "Guarantees trades",
        "The clearing agency guarantees the trades."),
};

}  // namespace filigree::sbsef
