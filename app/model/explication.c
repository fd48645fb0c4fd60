/* The tables of the explication and of the page written backwards.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/explication.h"

#include "app/model/type.h"

#include <glib/gi18n-lib.h>

const RegieChoice regie_askers[] = {
  { "customer", N_ ("A customer") },
  { "colleague", N_ ("A colleague") },
  { NULL, NULL },
};

/* clang-format off */
static const RegieField promise_fields[] = {
  REGIE_TEXT (RegiePromise, "name", N_ ("Promise"), name),
  REGIE_TEXT (RegiePromise, "noticed", N_ ("Kept when"), noticed),
  REGIE_TEXT (RegiePromise, "broken", N_ ("Broken when"), broken),
};

static const RegieField value_proposition_fields[] = {
  REGIE_TEXT (RegieValueProposition, "sentence", N_ ("Value proposition"), sentence),
  REGIE_TEXT (RegieValueProposition, "audience", N_ ("Audience"), audience),
  REGIE_TEXT (RegieValueProposition, "subtext", N_ ("Subtext"), subtext),
};

static const RegieChildren value_proposition_children[] = {
  REGIE_LIST_OF (RegieValueProposition, "promise", N_ ("Promises"), promises, regie_promise_get_type),
};

static const RegieField explication_fields[] = {
  REGIE_PROSE (RegieExplication, "why", N_ ("Why we do it"), why),
  REGIE_PROSE (RegieExplication, "what", N_ ("What we do"), what),
  REGIE_PROSE (RegieExplication, "how", N_ ("How we do it"), how),
  REGIE_PROSE (RegieExplication, "meaning", N_ ("Imaginative meaning"), meaning),
  REGIE_PROSE (RegieExplication, "super-objective", N_ ("Super-objective"), super_objective),
  REGIE_PROSE (RegieExplication, "focus", N_ ("One focus of the shift"), focus),
};

static const RegieChildren explication_children[] = {
  REGIE_ONE_OF (RegieExplication, "value-proposition", N_ ("Value proposition"), value_proposition,
                RegieValueProposition *, regie_value_proposition_get_type, TRUE),
};

static const RegieField question_fields[] = {
  REGIE_CHOICE (RegieQuestion, "asker", N_ ("Asked by"), asker, regie_askers, REGIE_ASKER_CUSTOMER),
  REGIE_PROSE (RegieQuestion, "text", N_ ("Question"), text),
  REGIE_PROSE (RegieQuestion, "answer", N_ ("Answer"), answer),
};

static const RegieField working_backwards_fields[] = {
  REGIE_PROSE (RegieWorkingBackwards, "headline", N_ ("Headline"), headline),
  REGIE_PROSE (RegieWorkingBackwards, "sub-line", N_ ("Sub-line"), sub_line),
  REGIE_PROSE (RegieWorkingBackwards, "customer-says", N_ ("In the customer’s own words"), customer_says),
  REGIE_PROSE (RegieWorkingBackwards, "problem", N_ ("The problem"), problem),
  REGIE_PROSE (RegieWorkingBackwards, "solution", N_ ("The solution"), solution),
  REGIE_PROSE (RegieWorkingBackwards, "how-to-start", N_ ("How to start"), how_to_start),
};

static const RegieChildren working_backwards_children[] = {
  REGIE_LIST_OF (RegieWorkingBackwards, "question", N_ ("Questions and answers"), questions, regie_question_get_type),
};
/* clang-format on */

REGIE_DEFINE_LEAF (RegiePromise,
                   regie_promise,
                   "promise",
                   N_ ("Promise"),
                   "p",
                   promise_fields)
REGIE_DEFINE_RECORD (RegieValueProposition,
                     regie_value_proposition,
                     "value-proposition",
                     N_ ("Value proposition"),
                     NULL,
                     value_proposition_fields,
                     value_proposition_children)
REGIE_DEFINE_RECORD (RegieExplication,
                     regie_explication,
                     "explication",
                     N_ ("Explication"),
                     NULL,
                     explication_fields,
                     explication_children)
REGIE_DEFINE_LEAF (RegieQuestion,
                   regie_question,
                   "question",
                   N_ ("Question"),
                   "k",
                   question_fields)
REGIE_DEFINE_RECORD (RegieWorkingBackwards,
                     regie_working_backwards,
                     "working-backwards",
                     N_ ("Working backwards"),
                     NULL,
                     working_backwards_fields,
                     working_backwards_children)
