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
  { "promise", "broken", N_ ("And how that it is broken?") },
  { "explication", "why",
    N_ (
      "Why is this service played here at all? A clinic wrote: “Fear keeps people away longer than pain.”") },
  { "explication", "what", N_ ("What do we do for people, in plain words?") },
  { "explication", "how", N_ ("How do we do it, unlike the place next door?") },
  { "explication", "meaning",
    N_ ("What does it stand for? A library wrote: “A door that nobody has to earn.”") },
  { "explication", "super-objective",
    N_ ("What should a customer carry out of the door that was not there before?") },
  { "working-backwards", "headline",
    N_ ("The line in the newspaper on the day it is known for this") },
  { "working-backwards", "sub-line", N_ ("Who gets what, in one sentence") },
  { "working-backwards", "customer-says",
    N_ ("One customer, in words that a customer would use") },
  { "working-backwards", "problem",
    N_ ("What was tiresome, frightening or dull before?") },
  { "working-backwards", "solution", N_ ("What happens now instead?") },
  { "working-backwards", "how-to-start",
    N_ ("What does somebody do to get it the first time?") },
  { "question", "text", N_ ("The question nobody here likes to be asked") },
  { "question", "answer", N_ ("The honest answer") },
  { "role", "character", N_ ("The host of the morning, not the operator of a machine") },
  { "role", "backstory", N_ ("What happened before the door opened today?") },
  { "role", "super-objective",
    N_ ("What does this role want in all its beats together?") },
  { "role", "needs", N_ ("What must be taken care of before anything else matters?") },
  { "role", "context", N_ ("Where do they come from, and what comes after?") },
  { "role", "value-in-use", N_ ("When and where is it worth something to them?") },
  { "quality", "name", N_ ("Notices people before tasks") },
  { "incentive", "text", N_ ("What is paid, praised or counted?") },
  { "incentive", "behaviour", N_ ("What will a sensible person do to get it?") },
  { "dilemma", "situation", N_ ("A guest comes in five minutes before closing") },
  { "dilemma", "response", N_ ("What do we do?") },
  { "dilemma", "because", N_ ("Which promise weighs more here?") },
  { "relation", "text", N_ ("Trusts, hands over to, covers for") },
  { "player", "name", N_ ("Initials will do") },
  { "player", "notes", N_ ("For your eyes: it is left out of every copy to share") },
  { "scene", "event", N_ ("What is different for the customer when it ends?") },
  { "scene", "subtext", N_ ("What does it say between the lines?") },
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
