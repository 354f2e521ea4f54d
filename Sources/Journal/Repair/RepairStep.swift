/// One thing that repair did; what was there before is always kept in the folder.
public enum RepairStep: Hashable, Sendable {
  /// Damaged records were put right, so that nothing of them is lost.
  case restored(path: String, offset: Int, numbers: Range<UInt64>)
  /// Records that cannot be read are put down as lost for good, so that the store can be written to again.
  case lost(Damage)
  /// An archive was made anew of what other files have of it, so that nothing of it is lost.
  case rebuilt(path: String)
  /// A file that cannot be used was taken out of the way; others make up for it.
  case setAside(path: String, evidence: String)
  /// The file was written anew, and a journal begun that has the whole state in it.
  case folded(path: String)
}
