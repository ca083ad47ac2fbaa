// Documents that come with a form, as several families list them.
#pragma once

#include "spec/columns.hpp"

namespace filigree::attachments {

inline constexpr column_spec numbered_columns[] = {
    columns::accession_number(),
    columns::row_order("Place in the filing."),
    columns::own("NAME", value_type::text, "conformedName", "File name",
                 "Name of the file that is submitted with the form."),
    columns::own("DOCUMENT_TYPE", value_type::text, "conformedDocumentType", "Type", "Type of that document."),
    columns::own("DESCRIPTION", value_type::text, "description", "Description", "What the filer says about it."),
};

inline constexpr column_spec related_columns[] = {
    columns::accession_number(),
    columns::own("FILE_NAME", value_type::text, "conformedName", "File name", "Name of the attached document."),
    columns::own("DOCUMENT_TYPE", value_type::text, "conformedDocumentType", "Type",
                 "EDGAR's type of the attached document."),
    columns::own("RELATED_FORM", value_type::text, "relatedFormType", "Related form",
                 "Form that the attached document goes with."),
    columns::own("DESCRIPTION", value_type::text, "description", "Description",
                 "What the filer says that the document is."),
};

inline constexpr auto described_columns =
    columns::together(related_columns,
                      columns::own("MORE_DESCRIPTION", value_type::text, "additionalDescription", "Further description",
                                   "What else the filer says about the document."),
                      columns::own("CONFIDENTIAL", value_type::boolean, "confidentiality", "Confidential",
                                   "The document is not for the public."));

}  // namespace filigree::attachments
