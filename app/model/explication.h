/* What the service means: its proposition and promises, the director's analysis, and the page
 * written backwards from the day it is known.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/record.h"

G_BEGIN_DECLS

/* One checkable part of the value proposition. */
typedef struct
{
  RegieRecord parent_instance;
  char *name;
  char *noticed; /* how a customer notices it kept */
  char *broken;  /* how a customer notices it broken */
} RegiePromise;

typedef struct
{
  RegieRecord parent_instance;
  char *sentence, *audience, *subtext;
  GListModel *promises;
} RegieValueProposition;

/* All prose. */
typedef struct
{
  RegieRecord parent_instance;
  char *why, *what, *how;
  char *meaning;         /* imaginative: what it stands for */
  char *super_objective; /* what the whole production wants in the end */
  char *focus;           /* the one thing of the shift that staff are asked to heed */
  RegieValueProposition *value_proposition; /* never NULL */
} RegieExplication;

typedef enum
{
  REGIE_ASKER_CUSTOMER,
  REGIE_ASKER_COLLEAGUE,
} RegieAsker;

typedef struct
{
  RegieRecord parent_instance;
  guint8 asker; /* RegieAsker */
  char *text, *answer;
} RegieQuestion;

/* The news of the day the service is known for what it promises; all but questions prose. */
typedef struct
{
  RegieRecord parent_instance;
  char *headline, *sub_line;
  char *customer_says; /* in the customer's own words */
  char *problem, *solution;
  char *how_to_start;
  GListModel *questions;
} RegieWorkingBackwards;

REGIE_DECLARE_RECORD (RegiePromise, regie_promise, PROMISE)
REGIE_DECLARE_RECORD (RegieValueProposition, regie_value_proposition, VALUE_PROPOSITION)
REGIE_DECLARE_RECORD (RegieExplication, regie_explication, EXPLICATION)
REGIE_DECLARE_RECORD (RegieQuestion, regie_question, QUESTION)
REGIE_DECLARE_RECORD (RegieWorkingBackwards, regie_working_backwards, WORKING_BACKWARDS)

#define REGIE_TYPE_PROMISE (regie_promise_get_type ())
#define REGIE_TYPE_VALUE_PROPOSITION (regie_value_proposition_get_type ())
#define REGIE_TYPE_EXPLICATION (regie_explication_get_type ())
#define REGIE_TYPE_QUESTION (regie_question_get_type ())
#define REGIE_TYPE_WORKING_BACKWARDS (regie_working_backwards_get_type ())

extern const RegieChoice regie_askers[];

G_END_DECLS
