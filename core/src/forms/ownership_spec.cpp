#include "forms/ownership_spec.hpp"

#include "forms/ownership_computed.hpp"
#include "forms/ownership_headline.hpp"

namespace filigree::ownership {
namespace {

using enum value_type;

// --- How a column is written down -------------------------------------------------------------------------------

constexpr column_spec sec(std::string_view name, value_type type, std::uint8_t slot, std::string_view title,
                          std::string_view meaning) {
  return {{name, type, title, meaning, column_origin::sec, column_role::data}, column_source::stored, slot, slot};
}
/// The same column with what it tells about its filing among others.
constexpr column_spec telling(column_part part, column_spec spec) {
  spec.shown.part = part;
  return spec;
}
/// A stored column whose footnotes hang on another slot of the row.
constexpr column_spec sec_noted(std::string_view name, value_type type, std::uint8_t slot, std::uint8_t notes_slot,
                                std::string_view title, std::string_view meaning) {
  return {{name, type, title, meaning, column_origin::sec, column_role::data}, column_source::stored, slot, notes_slot};
}
constexpr column_spec notes_of(std::string_view name, std::uint8_t slot) {
  return {{name, text, "Footnotes", "Ids of the footnotes to the column before this one.", column_origin::sec,
           column_role::footnotes},
          column_source::footnotes, slot, slot};
}
constexpr column_spec accession_number() {
  return {{"ACCESSION_NUMBER", text, "Accession number", "EDGAR's number of the submission; unknown for a bare document.",
           column_origin::sec, column_role::key},
          column_source::accession};
}
constexpr column_spec row_number(std::string_view name) {
  return {{name, decimal, "Row", "Number of the row within its table of this filing.", column_origin::sec,
           column_role::key, column_part::row_key},
          column_source::row_key};
}
constexpr column_spec own(std::string_view name, value_type type, std::uint8_t slot, std::string_view title,
                          std::string_view meaning) {
  return {{name, type, title, meaning, column_origin::filigree, column_role::data}, column_source::stored, slot, slot};
}
constexpr column_spec row_order(std::string_view meaning) {
  return {{"ROW_ORDER", decimal, "Line", meaning, column_origin::filigree, column_role::key}, column_source::row_order};
}
constexpr column_spec made(std::string_view name, value_type type, compute compose, std::string_view title,
                           std::string_view meaning, column_origin origin = column_origin::filigree) {
  return {{name, type, title, meaning, origin, column_role::data}, column_source::computed, 0, 0, compose};
}

constexpr std::string_view line_meaning = "Place of the row in its paper table, transactions and holdings counted together.";
constexpr std::string_view order_meaning = "Place in the filing.";

// --- SUBMISSION -------------------------------------------------------------------------------------------------

namespace s = submission;
constexpr value_type submission_slots[] = {date, date, date,    boolean, boolean, boolean, boolean, code,
                                           text, text, text,    text,    boolean, text,    text,    boolean};
constexpr column_spec submission_columns[] = {
    accession_number(),
    telling(column_part::filing_date, sec("FILING_DATE", date, s::filing_date, "Filed",
                                          "Date on which EDGAR took the filing, from the submission header.")),
    telling(column_part::event,
            sec("PERIOD_OF_REPORT", date, s::period_of_report, "Date of event",
                "Form 3: date of the event; Form 4: earliest transaction; Form 5: end of the issuer's fiscal year.")),
    sec("DATE_OF_ORIG_SUB", date, s::date_of_orig_sub, "Original filed", "Amendments: date of the original filing."),
    sec("NO_SECURITIES_OWNED", boolean, s::no_securities_owned, "No securities owned",
        "Form 3: no securities are beneficially owned."),
    sec("NOT_SUBJECT_SEC16", boolean, s::not_subject_sec16, "No longer subject to Section 16",
        "The exit box: the owner is no longer subject to Section 16."),
    sec("FORM3_HOLDINGS_REPORTED", boolean, s::form3_holdings_reported, "Form 3 holdings reported",
        "Form 5: holdings that a Form 3 should have shown are reported."),
    sec("FORM4_TRANS_REPORTED", boolean, s::form4_trans_reported, "Form 4 transactions reported",
        "Form 5: transactions that a Form 4 should have shown are reported."),
    telling(column_part::event,
            sec("DOCUMENT_TYPE", code, s::document_type, "Form", "3, 4 or 5, with /A for an amendment.")),
    telling(column_part::event, sec("ISSUERCIK", text, s::issuer_cik, "Issuer CIK", "The issuer's number at the SEC.")),
    sec("ISSUERNAME", text, s::issuer_name, "Issuer", "Name of the company whose securities are reported."),
    sec("ISSUERTRADINGSYMBOL", text, s::issuer_trading_symbol, "Symbol", "Ticker or trading symbol as filed."),
    sec("REMARKS", text, s::remarks, "Remarks", "Remarks of the filer."),
    sec("AFF10B5ONE", boolean, s::aff10b5one, "Rule 10b5-1 plan",
        "A transaction was made under a plan meant to satisfy Rule 10b5-1(c); asked since April 2023."),
    own("SCHEMA_VERSION", text, s::schema_version, "Schema", "Version of the XML schema that EDGAR stamped."),
    own("ISSUER_FOREIGN_TRADING_SYMBOL", text, s::issuer_foreign_trading_symbol, "Foreign symbol",
        "Trading symbol abroad, since March 2026."),
    own("GROUP_FILING", boolean, s::group_filing, "Joint or group filing",
        "Box 6: filed by more than one reporting person; only renderings show it."),
};

// --- REPORTINGOWNER ---------------------------------------------------------------------------------------------

namespace o = owner;
constexpr value_type owner_slots[] = {text, text, boolean, boolean, boolean, boolean, text, text, text, text,
                                      text, code, text,    text,    text,    boolean, text, code, boolean, text};
constexpr column_spec owner_columns[] = {
    accession_number(),
    telling(column_part::reporter, sec("RPTOWNERCIK", text, o::cik, "Owner CIK", "The reporting owner's number at the SEC.")),
    sec("RPTOWNERNAME", text, o::name, "Reporting owner", "Name of the reporting owner; people as Last First Middle."),
    made("RPTOWNER_RELATIONSHIP", text, compute_relationship, "Relationship",
         "Which of Director, Officer, TenPercentOwner and Other are ticked.", column_origin::sec),
    sec("RPTOWNER_TITLE", text, o::officer_title, "Officer title", "Title of an officer."),
    sec("RPTOWNER_TXT", text, o::other_text, "Other", "What Other stands for."),
    sec("RPTOWNER_STREET1", text, o::street1, "Street", "First line of the address."),
    sec("RPTOWNER_STREET2", text, o::street2, "Street, second line", "Second line of the address."),
    sec("RPTOWNER_CITY", text, o::city, "City", "City of the address."),
    sec("RPTOWNER_STATE", code, o::state, "State", "EDGAR's two-character state or country code."),
    sec("RPTOWNER_ZIPCODE", text, o::zip_code, "Zip", "Zip or postal code."),
    sec("RPTOWNER_STATE_DESC", text, o::state_description, "State name", "What EDGAR says the state code stands for."),
    sec("FILE_NUMBER", text, o::file_number, "File number", "The issuer's file number for this owner, from the header."),
    row_order(order_meaning),
    own("IS_DIRECTOR", boolean, o::is_director, "Director", "The owner is a director."),
    own("IS_OFFICER", boolean, o::is_officer, "Officer", "The owner is an officer."),
    own("IS_TEN_PERCENT_OWNER", boolean, o::is_ten_percent_owner, "10% owner", "The owner holds more than ten percent."),
    own("IS_OTHER", boolean, o::is_other, "Other relationship", "Some other relationship to the issuer."),
    own("RPTOWNER_NON_US_ADDRESS_FLAG", boolean, o::non_us_address, "Address abroad",
        "The address is outside the United States, since March 2026."),
    own("RPTOWNER_NON_US_STATE_TERRITORY", text, o::non_us_state, "State or territory abroad", "Since March 2026."),
    own("RPTOWNER_COUNTRY", code, o::country, "Country", "EDGAR's two-character country code, since March 2026."),
    own("RPTOWNER_GOOD_ADDRESS", boolean, o::good_address, "Good address", "A mark of EDGAR's own."),
    own("RPTOWNER_ADDRESS_LINES", text, o::address_lines, "Address as shown",
        "Address lines of a rendering that cannot be told apart into street, city, state and zip."),
};

// --- Table I ----------------------------------------------------------------------------------------------------

namespace n = nonderiv;
constexpr value_type nonderiv_slots[] = {text,    date,    date, code,    code,    boolean, code,
                                         decimal, decimal, code, decimal, decimal, code,    text};

constexpr column_spec nonderiv_trans_columns[] = {
    accession_number(),
    row_number("NONDERIV_TRANS_SK"),
    sec("SECURITY_TITLE", text, n::title, "Title of security", "Box 1: class of security."),
    notes_of("SECURITY_TITLE_FN", n::title),
    sec("TRANS_DATE", date, n::transaction_date, "Transaction date", "Box 2: trade date."),
    notes_of("TRANS_DATE_FN", n::transaction_date),
    sec("DEEMED_EXECUTION_DATE", date, n::deemed_execution_date, "Deemed execution date",
        "Box 2A: day from which the deadline runs, where that is not the trade date."),
    notes_of("DEEMED_EXECUTION_DATE_FN", n::deemed_execution_date),
    sec("TRANS_FORM_TYPE", code, n::form_type, "Form type", "Form on which the transaction is due: 4, or 5."),
    sec("TRANS_CODE", code, n::code, "Code", "Box 3: transaction code."),
    sec("EQUITY_SWAP_INVOLVED", boolean, n::equity_swap, "Equity swap", "An equity swap or similar is involved."),
    notes_of("EQUITY_SWAP_TRANS_CD_FN", n::code),
    sec("TRANS_TIMELINESS", code, n::timeliness, "Timeliness", "E early, L late; nothing when on time."),
    notes_of("TRANS_TIMELINESS_FN", n::timeliness),
    sec("TRANS_SHARES", decimal, n::shares, "Amount", "Box 4: securities acquired or disposed of."),
    notes_of("TRANS_SHARES_FN", n::shares),
    sec("TRANS_PRICEPERSHARE", decimal, n::price, "Price", "Box 4: price of one share, in dollars."),
    notes_of("TRANS_PRICEPERSHARE_FN", n::price),
    sec("TRANS_ACQUIRED_DISP_CD", code, n::acquired_disposed, "Acquired or disposed", "Box 4: A acquired, D disposed of."),
    notes_of("TRANS_ACQUIRED_DISP_CD_FN", n::acquired_disposed),
    sec("SHRS_OWND_FOLWNG_TRANS", decimal, n::shares_owned, "Owned after",
        "Box 5: securities of this line owned after the transaction."),
    notes_of("SHRS_OWND_FOLWNG_TRANS_FN", n::shares_owned),
    sec("VALU_OWND_FOLWNG_TRANS", decimal, n::value_owned, "Value owned after",
        "Box 5: the same as a value in dollars, for securities without shares."),
    notes_of("VALU_OWND_FOLWNG_TRANS_FN", n::value_owned),
    sec("DIRECT_INDIRECT_OWNERSHIP", code, n::direct_indirect, "Ownership", "Box 6: D direct, I indirect."),
    notes_of("DIRECT_INDIRECT_OWNERSHIP_FN", n::direct_indirect),
    sec("NATURE_OF_OWNERSHIP", text, n::nature, "Nature of indirect ownership", "Box 7: through whom or what."),
    notes_of("NATURE_OF_OWNERSHIP_FN", n::nature),
    row_order(line_meaning),
    made("TRANS_VALUE_USD", decimal, compute_value, "Value",
         "Amount times price in dollars, negative when disposed of; not filed."),
    made("PRINTED_CODE", text, compute_printed_code, "Code as printed",
         "Code as the paper form prints it: K for a swap, V for early, 4 or 5 for late."),
    made("CODE_MEANING", text, compute_meaning, "Meaning of the code", "What the transaction code stands for."),
};

constexpr column_spec nonderiv_holding_columns[] = {
    accession_number(),
    row_number("NONDERIV_HOLDING_SK"),
    sec("SECURITY_TITLE", text, n::title, "Title of security", "Box 1: class of security."),
    notes_of("SECURITY_TITLE_FN", n::title),
    sec_noted("TRANS_FORM_TYPE", code, n::form_type, n::code, "Form type", "3 for a holding that a Form 3 left out."),
    notes_of("TRANS_FORM_TYPE_FN", n::code),
    sec("SHRS_OWND_FOLWNG_TRANS", decimal, n::shares_owned, "Amount owned", "Securities beneficially owned."),
    notes_of("SHRS_OWND_FOLWNG_TRANS_FN", n::shares_owned),
    sec("VALU_OWND_FOLWNG_TRANS", decimal, n::value_owned, "Value owned",
        "The same as a value in dollars, for securities without shares."),
    notes_of("VALU_OWND_FOLWNG_TRANS_FN", n::value_owned),
    sec("DIRECT_INDIRECT_OWNERSHIP", code, n::direct_indirect, "Ownership", "D direct, I indirect."),
    notes_of("DIRECT_INDIRECT_OWNERSHIP_FN", n::direct_indirect),
    sec("NATURE_OF_OWNERSHIP", text, n::nature, "Nature of indirect ownership", "Through whom or what."),
    notes_of("NATURE_OF_OWNERSHIP_FN", n::nature),
    row_order(line_meaning),
};

// --- Table II ---------------------------------------------------------------------------------------------------

namespace d = deriv;
constexpr value_type deriv_slots[] = {text, decimal, date, date, code,    code,    boolean, code,    decimal, decimal, decimal,
                                      code, date,    date, text, decimal, decimal, decimal, decimal, code,    text};

constexpr column_spec deriv_trans_columns[] = {
    accession_number(),
    row_number("DERIV_TRANS_SK"),
    sec("SECURITY_TITLE", text, d::title, "Title of derivative security", "Box 1: the derivative."),
    notes_of("SECURITY_TITLE_FN", d::title),
    sec("CONV_EXERCISE_PRICE", decimal, d::conversion_price, "Conversion or exercise price", "Box 2, in dollars."),
    notes_of("CONV_EXERCISE_PRICE_FN", d::conversion_price),
    sec("TRANS_DATE", date, d::transaction_date, "Transaction date", "Box 3: trade date."),
    notes_of("TRANS_DATE_FN", d::transaction_date),
    sec("DEEMED_EXECUTION_DATE", date, d::deemed_execution_date, "Deemed execution date",
        "Box 3A: day from which the deadline runs, where that is not the trade date."),
    notes_of("DEEMED_EXECUTION_DATE_FN", d::deemed_execution_date),
    sec("TRANS_FORM_TYPE", code, d::form_type, "Form type", "Form on which the transaction is due: 4, or 5."),
    sec("TRANS_CODE", code, d::code, "Code", "Box 4: transaction code."),
    sec("EQUITY_SWAP_INVOLVED", boolean, d::equity_swap, "Equity swap", "An equity swap or similar is involved."),
    notes_of("EQUITY_SWAP_TRANS_CD_FN", d::code),
    sec("TRANS_TIMELINESS", code, d::timeliness, "Timeliness", "E early, L late; nothing when on time."),
    notes_of("TRANS_TIMELINESS_FN", d::timeliness),
    sec("TRANS_SHARES", decimal, d::shares, "Number of derivatives", "Box 5: derivatives acquired or disposed of."),
    notes_of("TRANS_SHARES_FN", d::shares),
    sec("TRANS_TOTAL_VALUE", decimal, d::total_value, "Total value", "Box 5 as a value in dollars."),
    notes_of("TRANS_TOTAL_VALUE_FN", d::total_value),
    sec("TRANS_PRICEPERSHARE", decimal, d::price, "Price of derivative", "Box 8: price of one derivative, in dollars."),
    notes_of("TRANS_PRICEPERSHARE_FN", d::price),
    sec("TRANS_ACQUIRED_DISP_CD", code, d::acquired_disposed, "Acquired or disposed", "Box 5: A acquired, D disposed of."),
    notes_of("TRANS_ACQUIRED_DISP_CD_FN", d::acquired_disposed),
    sec("EXCERCISE_DATE", date, d::exercise_date, "Exercisable", "Box 6: first day of exercise."),
    notes_of("EXCERCISE_DATE_FN", d::exercise_date),
    sec("EXPIRATION_DATE", date, d::expiration_date, "Expires", "Box 6: last day of exercise."),
    notes_of("EXPIRATION_DATE_FN", d::expiration_date),
    sec("UNDLYNG_SEC_TITLE", text, d::underlying_title, "Underlying security", "Box 7: class of the underlying security."),
    notes_of("UNDLYNG_SEC_TITLE_FN", d::underlying_title),
    sec("UNDLYNG_SEC_SHARES", decimal, d::underlying_shares, "Underlying amount", "Box 7: number of underlying shares."),
    notes_of("UNDLYNG_SEC_SHARES_FN", d::underlying_shares),
    sec("UNDLYNG_SEC_VALUE", decimal, d::underlying_value, "Underlying value", "Box 7 as a value in dollars."),
    notes_of("UNDLYNG_SEC_VALUE_FN", d::underlying_value),
    sec("SHRS_OWND_FOLWNG_TRANS", decimal, d::shares_owned, "Owned after",
        "Box 9: derivatives of this line owned after the transaction."),
    notes_of("SHRS_OWND_FOLWNG_TRANS_FN", d::shares_owned),
    sec("VALU_OWND_FOLWNG_TRANS", decimal, d::value_owned, "Value owned after", "Box 9 as a value in dollars."),
    notes_of("VALU_OWND_FOLWNG_TRANS_FN", d::value_owned),
    sec("DIRECT_INDIRECT_OWNERSHIP", code, d::direct_indirect, "Ownership", "Box 10: D direct, I indirect."),
    notes_of("DIRECT_INDIRECT_OWNERSHIP_FN", d::direct_indirect),
    sec("NATURE_OF_OWNERSHIP", text, d::nature, "Nature of indirect ownership", "Box 11: through whom or what."),
    notes_of("NATURE_OF_OWNERSHIP_FN", d::nature),
    row_order(line_meaning),
    made("TRANS_VALUE_USD", decimal, compute_value, "Value",
         "Number times price of the derivative in dollars, negative when disposed of; not filed."),
    made("PRINTED_CODE", text, compute_printed_code, "Code as printed",
         "Code as the paper form prints it: K for a swap, V for early, 4 or 5 for late."),
    made("CODE_MEANING", text, compute_meaning, "Meaning of the code", "What the transaction code stands for."),
};

constexpr column_spec deriv_holding_columns[] = {
    accession_number(),
    row_number("DERIV_HOLDING_SK"),
    sec("SECURITY_TITLE", text, d::title, "Title of derivative security", "The derivative."),
    notes_of("SECURITY_TITLE_FN", d::title),
    sec("CONV_EXERCISE_PRICE", decimal, d::conversion_price, "Conversion or exercise price", "In dollars."),
    notes_of("CONV_EXERCISE_PRICE_FN", d::conversion_price),
    sec_noted("TRANS_FORM_TYPE", code, d::form_type, d::code, "Form type", "3 for a holding that a Form 3 left out."),
    notes_of("TRANS_FORM_TYPE_FN", d::code),
    sec("EXERCISE_DATE", date, d::exercise_date, "Exercisable", "First day of exercise."),
    notes_of("EXERCISE_DATE_FN", d::exercise_date),
    sec("EXPIRATION_DATE", date, d::expiration_date, "Expires", "Last day of exercise."),
    notes_of("EXPIRATION_DATE_FN", d::expiration_date),
    sec("UNDLYNG_SEC_TITLE", text, d::underlying_title, "Underlying security", "Class of the underlying security."),
    notes_of("UNDLYNG_SEC_TITLE_FN", d::underlying_title),
    sec("UNDLYNG_SEC_SHARES", decimal, d::underlying_shares, "Underlying amount", "Number of underlying shares."),
    notes_of("UNDLYNG_SEC_SHARES_FN", d::underlying_shares),
    sec("UNDLYNG_SEC_VALUE", decimal, d::underlying_value, "Underlying value", "The same as a value in dollars."),
    notes_of("UNDLYNG_SEC_VALUE_FN", d::underlying_value),
    sec("SHRS_OWND_FOLWNG_TRANS", decimal, d::shares_owned, "Number owned", "Derivatives beneficially owned."),
    notes_of("SHRS_OWND_FOLWNG_TRANS_FN", d::shares_owned),
    sec("VALU_OWND_FOLWNG_TRANS", decimal, d::value_owned, "Value owned", "The same as a value in dollars."),
    notes_of("VALU_OWND_FOLWNG_TRANS_FN", d::value_owned),
    sec("DIRECT_INDIRECT_OWNERSHIP", code, d::direct_indirect, "Ownership", "D direct, I indirect."),
    notes_of("DIRECT_INDIRECT_OWNERSHIP_FN", d::direct_indirect),
    sec("NATURE_OF_OWNERSHIP", text, d::nature, "Nature of indirect ownership", "Through whom or what."),
    notes_of("NATURE_OF_OWNERSHIP_FN", d::nature),
    row_order(line_meaning),
};

// --- FOOTNOTES, OWNER_SIGNATURE and the odd block ---------------------------------------------------------------

constexpr value_type footnote_slots[] = {text, text};
constexpr column_spec footnote_columns[] = {
    accession_number(),
    sec("FOOTNOTE_ID", text, footnote::id, "Note", "Id of the footnote: F1, F2 …"),
    sec("FOOTNOTE_TXT", text, footnote::text, "Text", "Text of the footnote."),
};

constexpr value_type signature_slots[] = {text, date};
constexpr column_spec signature_columns[] = {
    accession_number(),
    sec("OWNERSIGNATURENAME", text, signature::name, "Signature", "Who signed, as typed."),
    sec("OWNERSIGNATUREDATE", date, signature::date, "Signed", "Date of the signature."),
    row_order(order_meaning),
};

namespace t = notice;
constexpr value_type notice_slots[] = {text, text, text, text, date, decimal, decimal, text, decimal, text};
constexpr column_spec notice_columns[] = {
    accession_number(),
    own("FILER_NAME", text, t::filer_name, "Filer", "Who gives the notice."),
    own("RELATIONSHIP", text, t::relationship, "Relationship", "The filer's relationship to the issuer."),
    own("ISSUER_NAME", text, t::issuer_name, "Issuer", "Company whose securities are to be sold."),
    own("SECURITY_TITLE", text, t::title, "Title of securities", "Class to be sold."),
    own("SALE_DATE", date, t::sale_date, "Date of sale", "Date of sale."),
    own("SHARES", decimal, t::shares, "Shares to be sold", "Number of shares to be sold."),
    own("MARKET_VALUE_USD", decimal, t::market_value, "Market value", "Aggregate market value in dollars."),
    own("APPROXIMATE_DATE", text, t::approximate_date, "Approximate date", "Approximate date of sale, as typed."),
    own("SHARES_OWNED_AFTER", decimal, t::owned_after, "Owned after", "Shares owned after the sale."),
    own("BROKER", text, t::broker, "Broker", "Name of the broker."),
};

// --- The family -------------------------------------------------------------------------------------------------

constexpr record_spec records[] = {{submission_slots}, {owner_slots},     {nonderiv_slots}, {deriv_slots},
                                   {footnote_slots},   {signature_slots}, {notice_slots}};

// EDGAR takes ten reporting owners and thirty rows of a table in one filing (EDGAR Ownership XML specification).
constexpr std::uint16_t most_owners = 10, most_lines = 30;

constexpr table_spec tables[] = {
    {"SUBMISSION", "Filing", &records[0], submission_columns},
    {"REPORTINGOWNER", "Reporting owners", &records[1], owner_columns, table_role::reporters, most_owners},
    {"NONDERIV_TRANS", "Table I: non-derivative securities acquired or disposed of", &records[2], nonderiv_trans_columns,
     table_role::lines, most_lines},
    {"NONDERIV_HOLDING", "Table I: non-derivative securities held", &records[2], nonderiv_holding_columns,
     table_role::lines, most_lines},
    {"DERIV_TRANS", "Table II: derivative securities acquired or disposed of", &records[3], deriv_trans_columns,
     table_role::lines, most_lines},
    {"DERIV_HOLDING", "Table II: derivative securities held", &records[3], deriv_holding_columns,
     table_role::lines, most_lines},
    {"FOOTNOTES", "Footnotes", &records[4], footnote_columns},
    {"OWNER_SIGNATURE", "Signatures", &records[5], signature_columns},
    {"SALE_NOTICE", "Notice of proposed sale", &records[6], notice_columns},
};

}  // namespace

constinit const family_spec family = {tables, write_headline};

}  // namespace filigree::ownership
