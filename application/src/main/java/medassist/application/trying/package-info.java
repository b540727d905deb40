/** Tries drafts of documents on real bills 政策试算. */
package medassist.application.trying;
