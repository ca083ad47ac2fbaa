#include "forms/effect/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::effect {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view notice = "EFFECT_NOTICE", filer = "EFFECT_FILER";
  sentence line(data);
  if (!line.say_text(filer, 0, "ENTITY_NAME")) line.say("A filer whose name is not stated");
  const std::size_t filers = line.rows(filer);
  if (filers > 1) line.say(filers == 2 ? " and another filer" : " and other filers");
  line.say(": ");
  const bool qualified = line.text(notice, 0, "SUBMISSION_TYPE") == "QUALIF";
  if (!line.say_text(notice, 0, "FORM", "Form ") && !line.say_text(notice, 0, "STATEMENT_TYPE", "Form "))
    line.say(qualified ? "offering statement" : "registration statement");
  line.say_text(filer, 0, "FILE_NUMBER", " (", ")");
  line.say(qualified ? " qualified" : " effective", notice, 0, "SUBMISSION_TYPE");
  line.say_date(notice, 0, "EFFECTIVE_DATE", " on ");
}

}  // namespace filigree::effect
