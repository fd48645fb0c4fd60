/* What an empty field says in one line of why it is worth filling in.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/prompts.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *tag, *field, *text;
} prompts[] = {
  { "judgement", "why", N_ ("What does it say to a customer? The team will read this.") },
  { "judgement", "evokes", N_ ("The feeling it calls up, in a word or two") },
  { "judgement", "adjust-to", N_ ("What would make it support the proposition?") },
  { "element", "label", N_ ("What the team calls it") },
  { "element", "material", N_ ("What is it to the touch? Oak, brass, felt") },
  { "scene", "title", N_ ("The event of the service played here") },
  { "scene", "summary", N_ ("Who wants what, and what is different afterwards?") },
  { "beat", "title", N_ ("The moment in a few words: sees the queue, chooses, pays") },
  { "beat", "evidence", N_ ("What is there to be seen, heard, smelled or held?") },
  { "beat", "frontstage", N_ ("What do the people in sight do?") },
  { "beat", "backstage", N_ ("What happens behind the line of visibility?") },
  { "beat", "support", N_ ("Which system, supplier or partner makes it possible?") },
  { "act", "action", N_ ("Looks up, turns, hands over: one thing done") },
  { "act", "line", N_ ("The words, as they are really said") },
  { "act", "subtext", N_ ("What is meant by them?") },
  { "act", "objective", N_ ("I want to sit down before my coffee is cold") },
  { "note", "text", N_ ("What should nobody forget here?") },
  { "production", "title", N_ ("What is this service called?") },
  { "production", "site", N_ ("Where is it played? The address, the floor") },
  { "production", "author", N_ ("Who directs it, so that people know whom to ask") },
  { "production", "language", N_ ("en, et, de: for spelling and the printed pages") },
  { "production", "revised",
    N_ ("When this version was agreed: it is printed on each page") },
  { "value-proposition", "sentence",
    N_ ("What do customers get here that they would miss elsewhere? One sentence.") },
  { "value-proposition", "audience",
    N_ ("For whom? “Everyone” makes nothing on the stage easier to judge.") },
  { "value-proposition", "subtext",
    N_ (
      "What is said between the lines? A hotel wrote: “A day that starts as if at home.”") },
  { "explication", "focus",
    N_ ("The one thing to try today. Nobody can heed five at once.") },
  { "promise", "name", N_ ("One part a customer can check") },
  { "promise", "noticed", N_ ("How does a customer notice that it is kept?") },
  { "role", "name", N_ ("Who is played?") },
  { "role", "initials", N_ ("A letter or two") },
};

const char *
regie_prompt_for (RegieRecordClass *klass, const RegieField *field)
{
  for (size_t i = 0; i < G_N_ELEMENTS (prompts); i++)
    if (g_str_equal (prompts[i].tag, klass->tag) &&
        g_str_equal (prompts[i].field, field->name))
      return _ (prompts[i].text);
  return "";
}
