import Supervision
import Terminal

/// How the complaints went: how many within the limit, how long they took, by month, kind, department and person.
struct ComplaintFiguresPage {
  let state: ShowroomState
  let now: Moment
  let language: Language

  func draw(_ screen: inout Screen, in rect: Rect) {
  }
}
