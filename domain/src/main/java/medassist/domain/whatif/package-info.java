/** What real bills would come to by a draft of a document, beside the one in force 政策试算 (oversight, what-if). It posts nothing. */
package medassist.domain.whatif;
