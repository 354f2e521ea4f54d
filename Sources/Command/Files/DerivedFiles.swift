import Glibc
import Journal

/// The files beside a store that are made of its log, so that reports and searches over ten years are quick: all of them.
///
/// Each says of itself up to which act it was made, but not of which past: so whatever gives a store another past throws
/// all of them away, and they are made anew when somebody asks.
enum DerivedFiles: String, CaseIterable {
  /// Every card and visit of the days gone by.
  case register = "register.figures"
  /// Every complaint of the days gone by.
  case complaints = "complaints.figures"
  /// A folder of facts by month, which earlier versions made.
  case reports

  /// Where it lies.
  func path(besideStore path: String) -> String { "\(path).d/\(rawValue)" }

  /// Throws all of them away, finished or not; what cannot be removed is noticed by whoever reads it.
  static func drop(besideStore path: String) {
    let path = (try? SystemFiles().resolve(path)) ?? path
    for file in allCases.map({ $0.path(besideStore: path) }) {
      for part in (try? SystemFiles().list(file)) ?? [] { unlink(file + "/" + part) }
      if rmdir(file) != 0 { unlink(file) }
      unlink(file + ".unfinished")
    }
  }
}
